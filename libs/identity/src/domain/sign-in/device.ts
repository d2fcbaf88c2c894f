import Bowser from 'bowser';

/** Policy 1(b)1: the few things that a browser tells about itself, in words for its owner. */
export interface Device {
  readonly browser: string;
  readonly system: string;
  readonly kind: 'computer' | 'phone' | 'tablet' | 'other';
}

const KINDS: Readonly<Record<string, Device['kind']>> = { desktop: 'computer', mobile: 'phone', tablet: 'tablet' };

/** "Chrome on Windows", as every page and mail names a device. */
export const deviceName = ({ browser, system }: Pick<Device, 'browser' | 'system'>): string =>
  `${browser} on ${system}`;

/** When a browser was last used is kept to the hour: enough to find one that is foreign, too little to watch somebody by. */
export function hourOf(at: Temporal.Instant): Temporal.Instant {
  return at.round({ smallestUnit: 'hour', roundingMode: 'floor' });
}

/** Whether this use has to be written down: once an hour at most, whatever number of requests a page makes. */
export function isNewHour(lastSeenAt: Temporal.Instant, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(lastSeenAt, hourOf(now)) < 0;
}

export function describeDevice(userAgent: string | null): Device {
  const unknown: Device = { browser: 'Unknown browser', system: 'unknown system', kind: 'other' };
  if (!userAgent) return unknown;
  const { browser, os, platform } = Bowser.parse(userAgent);
  return {
    browser: browser.name || unknown.browser,
    system: os.name || unknown.system,
    kind: KINDS[platform.type ?? ''] ?? 'other',
  };
}
