export { BookingFacade } from './booking.facade';
export * from './booking.types';
export * from './booking.events';
