import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Actor, ProblemAnswers, Requires, type SignedIn } from '@app/platform';
import { SavePreference } from '../use-cases/save-preference';
import { ShowPreferences } from '../use-cases/show-preferences';
import { PreferenceBody, PreferencesResponse, toPreferencesResponse } from './dto/preference';

@Controller('notifications/preferences')
@ApiTags('notifications')
export class PreferencesController {
  constructor(
    private readonly showPreferences: ShowPreferences,
    private readonly savePreference: SavePreference,
  ) {}

  @Get()
  @Requires('notifications.own')
  @ApiOkResponse({ type: PreferencesResponse })
  @ProblemAnswers()
  async getNotificationPreferences(@Actor() actor: SignedIn): Promise<PreferencesResponse> {
    return toPreferencesResponse(await this.showPreferences.execute(actor));
  }

  @Put()
  @Requires('notifications.own')
  @ApiOkResponse({ type: PreferencesResponse })
  @ProblemAnswers('platform.invalid-request', 'notifications.topic-not-offered')
  async saveNotificationPreference(
    @Actor() actor: SignedIn,
    @Body() body: PreferenceBody,
  ): Promise<PreferencesResponse> {
    await this.savePreference.execute(actor, body);
    return toPreferencesResponse(await this.showPreferences.execute(actor));
  }
}
