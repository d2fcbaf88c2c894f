import { toIso } from '@app/kernel';
import type { TutorCard, TutorPage } from '../../domain/tutor';
import { videoLink } from '../../domain/video';
import type { OwnProfile } from '../../use-cases/get-own-profile';
import type { OwnProfileResponse, TutorCardResponse, TutorPageResponse } from './tutor.response';

/** Field by field on purpose: what a card gains inside does not reach the outside by accident. */
export function toCardResponse(card: TutorCard): TutorCardResponse {
  return {
    id: card.id,
    slug: card.slug,
    displayName: card.displayName,
    headline: card.headline,
    avatarSeed: card.avatarSeed,
    avatarUrl: card.avatarUrl,
    timeZone: card.timeZone,
    languages: [...card.languages],
    subjects: card.subjects.map(({ subjectId, name, levels }) => ({ subjectId, name, levels: [...levels] })),
  };
}

export function toPageResponse(page: TutorPage): TutorPageResponse {
  return {
    ...toCardResponse(page),
    biography: page.biography,
    education: page.education.map(({ award, institution, fromYear, toYear }) => ({
      award,
      institution,
      fromYear,
      toYear,
    })),
    experience: page.experience.map(({ role, organization, fromYear, toYear }) => ({
      role,
      organization,
      fromYear,
      toYear,
    })),
    acceptance: page.acceptance,
    video: page.video && { provider: page.video.provider, url: videoLink(page.video) },
  };
}

export function toOwnProfileResponse(own: OwnProfile): OwnProfileResponse {
  return {
    ...toPageResponse(own),
    state: own.state,
    isListed: own.isListed,
    checks: own.checks.map(({ kind, result, expiresAt }) => ({
      kind,
      result,
      expiresAt: expiresAt && toIso(expiresAt),
    })),
  };
}
