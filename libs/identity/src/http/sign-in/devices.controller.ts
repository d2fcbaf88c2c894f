import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Actor, ClientAddress, ProblemAnswers, Public, Requires, type SignedIn } from '@app/platform';
import { DisownSignIn } from '../../use-cases/sign-in/disown-sign-in';
import { ListDevices } from '../../use-cases/sign-in/list-devices';
import { SignOut } from '../../use-cases/sign-in/sign-out';
import { DeviceResponse, DisownSignInRequest, toDeviceResponse } from './dto/device.response';

@Controller('sign-ins')
@ApiTags('identity')
export class DevicesController {
  constructor(
    private readonly devices: ListDevices,
    private readonly signOut: SignOut,
    private readonly disown: DisownSignIn,
  ) {}

  @Get()
  @ProblemAnswers('platform.unauthenticated')
  @Requires('identity.own-account')
  @ApiOkResponse({ type: [DeviceResponse] })
  async listDevices(@Actor() actor: SignedIn): Promise<DeviceResponse[]> {
    return (await this.devices.execute(actor)).map(toDeviceResponse);
  }

  @Post('disowned')
  @HttpCode(204)
  @Public()
  @ApiNoContentResponse({ description: 'Every sign-in ended, and the mail for a new password is on its way.' })
  @ProblemAnswers('identity.link-gone', 'identity.too-many-attempts')
  async disownSignIn(@Body() body: DisownSignInRequest, @ClientAddress() address: string): Promise<void> {
    await this.disown.execute(body.token, address);
  }

  @Delete('others')
  @ProblemAnswers('platform.unauthenticated')
  @HttpCode(204)
  @Requires('identity.own-account')
  @ApiNoContentResponse()
  async signOutElsewhere(@Actor() actor: SignedIn): Promise<void> {
    await this.signOut.elsewhere(actor);
  }

  @Delete(':signInId')
  @HttpCode(204)
  @Requires('identity.own-account')
  @ApiNoContentResponse()
  @ProblemAnswers('identity.sign-in-not-found')
  async signOutDevice(@Actor() actor: SignedIn, @Param('signInId', ParseUUIDPipe) signInId: string): Promise<void> {
    await this.signOut.device(actor, signInId);
  }
}
