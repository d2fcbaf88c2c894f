import type { Handover } from './api-types';
import { longDate } from './time';

export interface ComingOfAge {
  title: string;
  text: string;
  action: string;
}

/** What happens at 18, and when, for the student whom it happens to; null once the profile is theirs. */
export function comingOfAge({
  state,
  adultOn,
  email,
}: Pick<Handover, 'state' | 'adultOn' | 'email'>): ComingOfAge | null {
  switch (state) {
    case 'coming':
      return {
        title: `You turn 18 on ${longDate(adultOn)}`,
        text:
          'From that day on you can take this profile over: your own e-mail address, your own password, and only the ' +
          'guardians you want to keep. Nothing changes before, and nothing changes without you.',
        action: 'See how',
      };
    case 'open':
      return {
        title: 'You are 18: this profile can be yours',
        text:
          'Take it over with your own e-mail address and password, and choose which guardians stay. ' +
          'Until you do, everything goes on as it is.',
        action: 'Take it over',
      };
    case 'waiting':
      return {
        title: 'One step left until this profile is yours',
        text: `Open the mail that we sent to ${email ?? 'your address'}, in this browser.`,
        action: 'See where it stands',
      };
    case 'done':
      return null;
  }
}
