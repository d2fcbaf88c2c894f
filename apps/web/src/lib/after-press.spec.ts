import { PressWatch } from './after-press';

describe('what waits for a press to be over', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('happens after the pointer is up, and only once', () => {
    const page = new EventTarget();
    const press = new PressWatch();
    const act = jest.fn();
    press.watch(page);
    page.dispatchEvent(new Event('pointerdown'));
    press.after(act);
    jest.runAllTimers();
    expect(act).not.toHaveBeenCalled();
    page.dispatchEvent(new Event('pointerup'));
    expect(act).not.toHaveBeenCalled();
    jest.runAllTimers();
    page.dispatchEvent(new Event('pointerup'));
    jest.runAllTimers();
    expect(act).toHaveBeenCalledTimes(1);
  });

  it('happens at once where nothing is pressed', () => {
    const act = jest.fn();
    new PressWatch().after(act);
    jest.runAllTimers();
    expect(act).toHaveBeenCalledTimes(1);
  });

  it('is not forgotten when a press turns into a scroll', () => {
    const page = new EventTarget();
    const press = new PressWatch();
    const act = jest.fn();
    press.watch(page);
    page.dispatchEvent(new Event('pointerdown'));
    press.after(act);
    page.dispatchEvent(new Event('pointercancel'));
    jest.runAllTimers();
    expect(act).toHaveBeenCalledTimes(1);
  });
});
