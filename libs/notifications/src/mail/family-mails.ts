import { Injectable } from '@nestjs/common';
import { PeopleFacade } from '@app/identity';
import type { Uuid } from '@app/kernel';
import { familyMail, handoverMail, invitationMail, type FamilyNames } from '../domain/family-words';
import type { WaitingMailAbout } from '../domain/mail-templates';
import type { MailWords } from '../domain/words';

export type FamilyMail = WaitingMailAbout<'family'> | WaitingMailAbout<'invitation'> | WaitingMailAbout<'handover'>;

/** Mails about who guards whom. Secrets are made, and names read, when they are sent. */
@Injectable()
export class FamilyMails {
  constructor(private readonly people: PeopleFacade) {}

  async write(mail: FamilyMail): Promise<MailWords | null> {
    switch (mail.about) {
      case 'invitation': {
        const invitation = await this.people.issueInvitation(mail.facts.invitationId);
        return invitation && invitationMail(invitation);
      }
      case 'handover': {
        const handover = await this.people.issueHandover(mail.facts.studentId);
        return handover && handoverMail(handover);
      }
      case 'family':
        return familyMail(mail.template, await this.names(mail.facts));
    }
  }

  async names({ studentId, personId }: { studentId?: Uuid; personId?: Uuid }): Promise<FamilyNames> {
    const names = await this.people.displayNames([studentId, personId].filter((id) => id !== undefined));
    const of = (id: Uuid | undefined): string | null => (id === undefined ? null : (names.get(id) ?? null));
    return { student: of(studentId), person: of(personId) };
  }
}
