import { MutationObserver, QueryClient } from '@tanstack/react-query';
import { optimistically } from './optimistic';

interface Settings {
  isOn: boolean;
  name: string;
}

const KEY = ['settings'];

function aSwitch(save: (isOn: boolean) => Promise<void>) {
  const client = new QueryClient({ defaultOptions: { mutations: { networkMode: 'always' } } });
  client.setQueryData<Settings>(KEY, { isOn: false, name: 'Dana' });
  const observer = new MutationObserver(client, {
    mutationFn: save,
    ...optimistically<Settings, boolean>(client, KEY, (settings, isOn) => ({ ...settings, isOn })),
  });
  return { observer, shown: () => client.getQueryData<Settings>(KEY) };
}

describe('a switch that is turned', () => {
  it('shows at once what was pressed, and stays so when the server took it', async () => {
    let shownMeanwhile: Settings | undefined;
    const { observer, shown } = aSwitch(() => {
      shownMeanwhile = shown();
      return Promise.resolve();
    });
    await observer.mutate(true);
    expect(shownMeanwhile).toEqual({ isOn: true, name: 'Dana' });
    expect(shown()).toEqual({ isOn: true, name: 'Dana' });
  });

  it('goes back when the server refused', async () => {
    const { observer, shown } = aSwitch(() => Promise.reject(new Error('no')));
    await expect(observer.mutate(true)).rejects.toThrow('no');
    expect(shown()).toEqual({ isOn: false, name: 'Dana' });
  });

  it('sends quick presses one after the other, so that the last one counts', async () => {
    const sent: string[] = [];
    const { observer, shown } = aSwitch(async (isOn) => {
      sent.push(`begin ${isOn}`);
      await Promise.resolve();
      sent.push(`end ${isOn}`);
    });
    await Promise.all([observer.mutate(true), observer.mutate(false)]);
    expect(sent).toEqual(['begin true', 'end true', 'begin false', 'end false']);
    expect(shown()).toMatchObject({ isOn: false });
  });
});
