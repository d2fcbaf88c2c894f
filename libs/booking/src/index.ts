export { BookingFacade } from './booking.facade';
export { BookingDemoFacade } from './booking-demo.facade';
export { BookingModule } from './booking.module';
export { BookingHttpModule } from './booking-http.module';
export { BookingSubscribersModule } from './booking-subscribers.module';
export type { Availability, Hours, WeeklyHours } from './domain/availability';
export * from './booking.types';
export * from './booking.events';
// Pure, like the types: the bench measures it, and nobody else computes slots.
export { listAllowedStarts } from './domain/free-slots';
export { listOpenStarts, type BusyTime, type TutorCalendar } from './domain/slot-engine';
