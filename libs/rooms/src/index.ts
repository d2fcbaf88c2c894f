export { AdmissionGuards, type AdmissionGuard, type AdmissionRequest } from './admission-guards';
export type { RoomRole } from './domain/metering';
export { roomsTables } from './privacy/rooms.data-map';
export { RoomsHttpModule } from './rooms-http.module';
export { RoomsModule } from './rooms.module';
export { RoomsSubscribersModule } from './rooms-subscribers.module';
export { LobbyChanged, RoomChanged } from './rooms.events';
