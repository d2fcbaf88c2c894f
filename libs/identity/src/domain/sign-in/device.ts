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
