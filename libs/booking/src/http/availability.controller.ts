import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Actor, ProblemAnswers, Requires, type SignedIn } from '@app/platform';
import { GetAvailability } from '../use-cases/get-availability';
import { SaveAvailability } from '../use-cases/save-availability';
import {
  AvailabilityBody,
  AvailabilityResponse,
  toAvailability,
  toAvailabilityResponse,
} from './dto/availability.request';

@Controller('tutor/availability')
@ApiTags('booking')
export class AvailabilityController {
  constructor(
    private readonly get: GetAvailability,
    private readonly save: SaveAvailability,
  ) {}

  @Get()
  @Requires('booking.edit-own-availability')
  @ApiOkResponse({ type: AvailabilityResponse })
  @ProblemAnswers('booking.no-calendar')
  async getOwnAvailability(@Actor() actor: SignedIn): Promise<AvailabilityResponse> {
    return toAvailabilityResponse(await this.get.execute(actor));
  }

  /** Replaces all hours and settings. */
  @Put()
  @Requires('booking.edit-own-availability')
  @ApiOkResponse({ type: AvailabilityResponse })
  @ProblemAnswers(
    'platform.invalid-request',
    'booking.no-calendar',
    'booking.stale-availability',
    'booking.availability-refused',
  )
  async saveOwnAvailability(@Actor() actor: SignedIn, @Body() body: AvailabilityBody): Promise<AvailabilityResponse> {
    await this.save.execute(actor, toAvailability(body), body.version);
    return toAvailabilityResponse(await this.get.execute(actor));
  }
}
