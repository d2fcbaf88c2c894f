import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Actor, ProblemAnswers, Requires, RequiresFreshProof, type SignedIn } from '@app/platform';
import { ManageStaff } from '../use-cases/manage-staff';
import { AddStaffRequest, SetStaffRolesRequest, StaffResponse, toStaffResponse } from './dto/staff.dto';

@Controller('console/staff')
@ApiTags('console')
export class StaffController {
  constructor(private readonly staff: ManageStaff) {}

  @Get()
  @Requires('console.manage-staff')
  @ApiOkResponse({ type: StaffResponse })
  @ProblemAnswers()
  async listStaff(@Actor() actor: SignedIn): Promise<StaffResponse> {
    return toStaffResponse(await this.staff.list(), actor.accountId);
  }

  @Post()
  @HttpCode(204)
  @Requires('console.manage-staff')
  @RequiresFreshProof()
  @ApiNoContentResponse()
  @ProblemAnswers(
    'console.own-roles',
    'console.person-unknown',
    'identity.staff-needs-address',
    'platform.fresh-proof-needed',
  )
  async addStaff(@Actor() actor: SignedIn, @Body() { email, roles, reason }: AddStaffRequest): Promise<void> {
    await this.staff.add(actor, email, { roles, reason });
  }

  @Put(':accountId/roles')
  @HttpCode(204)
  @Requires('console.manage-staff')
  @RequiresFreshProof()
  @ApiNoContentResponse()
  @ProblemAnswers(
    'console.own-roles',
    'identity.account-not-found',
    'identity.staff-needs-address',
    'platform.fresh-proof-needed',
  )
  setStaffRoles(
    @Actor() actor: SignedIn,
    @Param('accountId', ParseUUIDPipe) accountId: string,
    @Body() { roles, reason }: SetStaffRolesRequest,
  ): Promise<void> {
    return this.staff.setRoles(actor, accountId, { roles, reason });
  }
}
