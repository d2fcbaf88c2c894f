import { IdentityModule } from '@app/identity';
import { BookingModule } from '@app/booking';
import { Module } from '@nestjs/common';
import { AdmissionGuards } from './admission-guards';
import { LiveKitGateway } from './edge/livekit.gateway';
import { VideoServer } from './edge/video-server';
import { EvidenceRepository } from './persistence/evidence.repository';
import { ObservationRepository } from './persistence/observation.repository';
import { ParticipantRepository } from './persistence/participant.repository';
import { RoomRepository } from './persistence/room.repository';
import { SettlementRepository } from './persistence/settlement.repository';
import { RoomsPersonalDataProvider } from './privacy/rooms-personal-data.provider';
import { AdmitParticipant } from './use-cases/admit-participant';
import { AttendanceOf } from './use-cases/attendance';
import { CloseRoom } from './use-cases/close-room';
import { DeleteRetiredRooms } from './use-cases/delete-retired-rooms';
import { EndSession } from './use-cases/end-session';
import { EnsureRoom } from './use-cases/ensure-room';
import { EnterRoom } from './use-cases/enter-room';
import { ExplainSession } from './use-cases/explain-session';
import { HandleLiveKitWebhook } from './use-cases/handle-livekit-webhook';
import { LookIntoRoom } from './use-cases/look-into-room';
import { NoteHeartbeat } from './use-cases/note-heartbeat';
import { PauseSession } from './use-cases/pause-session';
import { RemoveParticipant } from './use-cases/remove-participant';
import { ReopenSession } from './use-cases/reopen-session';
import { ShutOut } from './use-cases/shut-out';
import { ViewRoom } from './use-cases/view-room';

const REPOSITORIES = [
  EvidenceRepository,
  ObservationRepository,
  ParticipantRepository,
  RoomRepository,
  SettlementRepository,
];
const STEPS = [AttendanceOf, CloseRoom, DeleteRetiredRooms, EnsureRoom, LookIntoRoom, ShutOut];
const FOR_HTTP = [
  AdmitParticipant,
  EndSession,
  EnterRoom,
  ExplainSession,
  HandleLiveKitWebhook,
  NoteHeartbeat,
  PauseSession,
  RemoveParticipant,
  ReopenSession,
  ViewRoom,
];

@Module({
  imports: [IdentityModule, BookingModule],
  providers: [
    { provide: VideoServer, useClass: LiveKitGateway },
    AdmissionGuards,
    RoomsPersonalDataProvider,
    ...REPOSITORIES,
    ...STEPS,
    ...FOR_HTTP,
  ],
  exports: [BookingModule, VideoServer, AdmissionGuards, ...REPOSITORIES, ...STEPS, ...FOR_HTTP],
})
export class RoomsModule {}
