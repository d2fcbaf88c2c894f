import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Actor, ProblemAnswers, Requires, type SignedIn } from '@app/platform';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { ReportAgeFromSession } from '../use-cases/report-age-from-session';

export class ReportStudentAgeRequest {
  @ApiProperty({ type: String, required: false, nullable: true, maxLength: 1000 })
  @IsOptional()
  @IsString({ message: 'The note is a text.' })
  @MaxLength(1000, { message: 'The note has at most 1000 characters.' })
  note?: string | null;
}

/** A doubt about the age of a session's student. */
@Controller('sessions/:sessionId/age-reports')
@ApiTags('booking')
export class SessionAgeReportsController {
  constructor(private readonly reporting: ReportAgeFromSession) {}

  @Post()
  @HttpCode(202)
  @Requires('booking.view')
  @ApiAcceptedResponse({ description: 'The student’s profile is paused until our staff have looked into it.' })
  @ProblemAnswers('booking.session-not-found', 'identity.too-many-attempts')
  async reportStudentAge(
    @Actor() actor: SignedIn,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Body() body: ReportStudentAgeRequest,
  ): Promise<Record<string, never>> {
    await this.reporting.execute(actor, sessionId, body.note?.trim() || null);
    return {};
  }
}
