import { Drafts } from './drafts.js';

describe('what is typed and not saved yet', () => {
  it('is there again after a reload of the tab', () => {
    const store = aStore();
    new Drafts(store).keep('blid.closure', { reason: 'straumbrot' });
    expect(new Drafts(store).kept('blid.closure')).toEqual({ reason: 'straumbrot' });
    expect(new Drafts(store).kept('samla.closure')).toBeUndefined();
  });

  it('is gone when it is saved or given up, and all of it at sign-out, with nothing else', () => {
    const store = aStore({ 'samsvar-user.token': 'x' });
    const drafts = new Drafts(store);
    for (const key of ['one', 'two', 'three']) drafts.keep(key, key);
    drafts.forget('one');
    expect(drafts.kept('one')).toBeUndefined();
    drafts.forgetAll();
    expect(Object.keys(store)).toEqual(['samsvar-user.token']);
  });
});

/** A tab's session storage: what is kept are its own properties. */
function aStore(held: Record<string, string> = {}): Storage {
  const methods = {
    getItem: (key: string) => held[key] ?? null,
    setItem: (key: string, value: string) => void (held[key] = value),
    removeItem: (key: string) => void delete held[key],
  };
  return new Proxy(methods, {
    ownKeys: () => Object.keys(held),
    getOwnPropertyDescriptor: (_, key) => Object.getOwnPropertyDescriptor(held, key),
  }) as unknown as Storage;
}
