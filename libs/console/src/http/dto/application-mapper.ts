import { toIso, type Uuid } from '@app/kernel';
import { videoLink, type Application, type ApplicationSummary, type ExpiringCheck } from '@app/tutors';
import type { ReviewedApplication } from '../../use-cases/review-applications';
import type {
  ApplicationDecisionResponse,
  ApplicationFileResponse,
  ApplicationSummaryResponse,
  ExpiringCheckResponse,
} from './applications.response';

export function toApplicationSummary(summary: ApplicationSummary): ApplicationSummaryResponse {
  return {
    tutorId: summary.tutorId,
    displayName: summary.displayName,
    headline: summary.headline,
    state: summary.state,
    submittedAt: summary.submittedAt && toIso(summary.submittedAt),
    subjects: [...summary.subjects],
    documents: summary.documents,
    missingChecks: [...summary.missingChecks],
  };
}

export function toExpiringCheck(check: ExpiringCheck): ExpiringCheckResponse {
  return {
    checkId: check.checkId,
    tutorId: check.tutorId,
    displayName: check.displayName,
    kind: check.kind,
    expiresAt: toIso(check.expiresAt),
    listing: check.listing,
  };
}

export function toApplicationFile(file: ReviewedApplication): ApplicationFileResponse {
  const { profile, application, names } = file;
  const nameOf = (id: Uuid) => names.get(id) ?? 'Former member';
  return {
    tutorId: profile.id,
    accountId: file.accountId,
    slug: profile.slug,
    displayName: profile.displayName,
    headline: profile.headline,
    avatarSeed: profile.avatarSeed,
    avatarUrl: profile.avatarUrl,
    biography: profile.biography,
    education: profile.education.map(({ award, institution, fromYear, toYear }) => ({
      what: award,
      where: institution,
      fromYear,
      toYear,
    })),
    experience: profile.experience.map(({ role, organization, fromYear, toYear }) => ({
      what: role,
      where: organization,
      fromYear,
      toYear,
    })),
    languages: [...profile.languages],
    subjects: profile.subjects.map(({ name, levels }) => ({ name, levels: [...levels] })),
    timeZone: profile.timeZone,
    videoUrl: profile.video && videoLink(profile.video),
    hoursPerWeek: application.hoursPerWeek,
    availabilityNote: application.availabilityNote,
    listing: file.listing,
    isListed: file.isListed,
    documents: file.documents.map(({ id, kind, fileName, contentType, bytes, uploadedAt }) => ({
      id,
      kind,
      fileName,
      contentType,
      bytes,
      uploadedAt: toIso(uploadedAt),
    })),
    checks: file.checks.map((check) => ({
      id: check.id,
      kind: check.kind,
      result: check.result,
      provider: check.provider,
      providerReference: check.providerReference,
      checkedAt: toIso(check.checkedAt),
      expiresAt: toIso(check.expiresAt),
      recordedByName: nameOf(check.recordedBy),
    })),
    missingChecks: [...file.missingChecks],
    current: toDecision(application, nameOf),
    earlier: file.earlier.map((one) => toDecision(one, nameOf)),
    listingChanges: file.listingChanges.map(({ to, at, by, reason }) => ({
      to,
      at: toIso(at),
      byName: by && nameOf(by),
      reason,
    })),
    isOwn: file.isOwn,
  };
}

function toDecision(application: Application, nameOf: (id: Uuid) => string): ApplicationDecisionResponse {
  return {
    state: application.state,
    submittedAt: application.submittedAt && toIso(application.submittedAt),
    decidedAt: application.decidedAt && toIso(application.decidedAt),
    decidedByName: application.decidedBy && nameOf(application.decidedBy),
    reason: application.decisionReason,
  };
}
