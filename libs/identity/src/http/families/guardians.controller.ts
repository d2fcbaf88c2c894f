import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Clock } from '@app/kernel';
import {
  Actor,
  IdempotencyKey,
  IdempotencyKeyRequired,
  ProblemAnswers,
  Requires,
  RequiresFreshProof,
  type SignedIn,
} from '@app/platform';
import { ChangeGuardianship } from '../../use-cases/families/change-guardianship';
import { InviteGuardian } from '../../use-cases/families/invite-guardian';
import { RemoveGuardian } from '../../use-cases/families/remove-guardian';
import { InviteGuardianRequest, OwnerRequest, PowersRequest, toInvitationWish } from './dto/guardian.request';
import { InvitationListResponse, InvitationResponse, toInvitationResponse } from './dto/invitation.response';

/** Who guards a family's students, and with which powers: its owner decides, and proves anew who they are. */
@Controller('families/:familyId')
@ApiTags('identity')
export class GuardiansController {
  constructor(
    private readonly changeGuardianship: ChangeGuardianship,
    private readonly removal: RemoveGuardian,
    private readonly inviting: InviteGuardian,
    private readonly clock: Clock,
  ) {}

  @Put('students/:studentId/guardians/:guardianId')
  @HttpCode(204)
  @Requires('identity.manage-family')
  @RequiresFreshProof()
  @ApiNoContentResponse()
  @ProblemAnswers(
    'identity.family-not-found',
    'identity.student-not-found',
    'identity.power-missing',
    'identity.student-is-adult',
    'identity.last-supervisor',
  )
  async setPowers(
    @Actor() actor: SignedIn,
    @Param('familyId', ParseUUIDPipe) familyId: string,
    @Param('studentId', ParseUUIDPipe) studentId: string,
    @Param('guardianId', ParseUUIDPipe) guardianId: string,
    @Body() body: PowersRequest,
  ): Promise<void> {
    await this.changeGuardianship.execute(actor, { familyId, studentId, guardianId, powers: body.powers });
  }

  @Delete('guardians/:guardianId')
  @HttpCode(204)
  @Requires('identity.manage-family')
  @RequiresFreshProof()
  @ApiNoContentResponse()
  @ProblemAnswers(
    'identity.family-not-found',
    'identity.guardian-not-found',
    'identity.power-missing',
    'identity.owner-must-stay',
    'identity.last-supervisor',
  )
  async removeGuardian(
    @Actor() actor: SignedIn,
    @Param('familyId', ParseUUIDPipe) familyId: string,
    @Param('guardianId', ParseUUIDPipe) guardianId: string,
  ): Promise<void> {
    await this.removal.execute(actor, familyId, guardianId);
  }

  @Put('owner')
  @HttpCode(204)
  @Requires('identity.manage-family')
  @RequiresFreshProof()
  @ApiNoContentResponse()
  @ProblemAnswers('identity.family-not-found', 'identity.guardian-not-found', 'identity.power-missing')
  async handOverFamily(
    @Actor() actor: SignedIn,
    @Param('familyId', ParseUUIDPipe) familyId: string,
    @Body() body: OwnerRequest,
  ): Promise<void> {
    await this.removal.handOver(actor, familyId, body.accountId);
  }

  @Get('invitations')
  @Requires('identity.manage-family')
  @ApiOkResponse({ type: InvitationListResponse })
  @ProblemAnswers('identity.family-not-found', 'identity.power-missing')
  async listInvitations(
    @Actor() actor: SignedIn,
    @Param('familyId', ParseUUIDPipe) familyId: string,
  ): Promise<InvitationListResponse> {
    const now = this.clock.now();
    const invitations = await this.inviting.list(actor, familyId);
    return { items: invitations.map((invitation) => toInvitationResponse(invitation, now)) };
  }

  @Post('invitations')
  @Requires('identity.manage-family')
  @RequiresFreshProof()
  @IdempotencyKeyRequired()
  @ApiCreatedResponse({ type: InvitationResponse })
  @ProblemAnswers(
    'identity.family-not-found',
    'identity.student-not-found',
    'identity.student-is-adult',
    'identity.power-missing',
    'identity.already-guardian',
    'identity.too-many-attempts',
    'platform.idempotency-key-reused',
  )
  async inviteGuardian(
    @Actor() actor: SignedIn,
    @Param('familyId', ParseUUIDPipe) familyId: string,
    @Body() body: InviteGuardianRequest,
    @IdempotencyKey() key: IdempotencyKey,
  ): Promise<InvitationResponse> {
    const invitation = await this.inviting.execute(actor, familyId, toInvitationWish(body), key);
    return toInvitationResponse(invitation, this.clock.now());
  }

  @Delete('invitations/:invitationId')
  @HttpCode(204)
  @Requires('identity.manage-family')
  @ApiNoContentResponse()
  @ProblemAnswers('identity.family-not-found', 'identity.invitation-not-found', 'identity.power-missing')
  async revokeInvitation(
    @Actor() actor: SignedIn,
    @Param('familyId', ParseUUIDPipe) familyId: string,
    @Param('invitationId', ParseUUIDPipe) invitationId: string,
  ): Promise<void> {
    await this.inviting.revoke(actor, familyId, invitationId);
  }
}
