import { ApiProperty } from '@nestjs/swagger';
import { QUEUES, type Queue } from '../../domain/queues';
import type { QueueCount } from '../../use-cases/read-queues';

export class QueueResponse {
  @ApiProperty({ enum: QUEUES, enumName: 'Queue' })
  queue: Queue;

  @ApiProperty()
  count: number;
}

export class QueuesResponse {
  @ApiProperty({ type: [QueueResponse], description: 'Those that the caller may work on.' })
  queues: QueueResponse[];
}

export function toQueuesResponse(queues: readonly QueueCount[]): QueuesResponse {
  return { queues: queues.map(({ queue, count }) => ({ queue, count })) };
}
