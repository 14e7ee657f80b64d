import { everyPage } from './every-page.js';

describe('a list that a screen shows whole', () => {
  it('is read on by the place where each page ended', async () => {
    const asked: unknown[] = [];
    const pages = [
      { items: ['Gulen', 'Osterøy'], next: 'b' },
      { items: ['Samnanger'], next: null },
    ];
    const all = await everyPage((at) => {
      asked.push(at.after);
      return Promise.resolve(pages[asked.length - 1]!);
    });
    expect([all, asked]).toEqual([
      ['Gulen', 'Osterøy', 'Samnanger'],
      [undefined, 'b'],
    ]);
  });

  it('is a fault when it never ends', async () => {
    await expect(everyPage(() => Promise.resolve({ items: ['Gulen'], next: 'a' }))).rejects.toThrow('no end');
  });
});
