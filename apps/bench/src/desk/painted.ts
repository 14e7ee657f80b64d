import type { Page } from 'playwright-core';

/** Runs in the page: notes the moment at which each new offer had been painted, for whoever asks before it or after. */
const noteOffers = `(() => {
  let shown = null;
  const moments = [];
  let told = () => undefined;
  window.offerPainted = async () => {
    while (moments.length === 0) await new Promise((resolve) => (told = resolve));
    return moments.shift();
  };
  const look = () => {
    const card = document.querySelector('.offer');
    if (card === shown) return;
    shown = card;
    if (card === null) return;
    // The next frame holds it; whatever is posted from within that frame runs when it is on its way to the screen.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        moments.push(Date.now());
        told();
      };
      port2.postMessage(null);
    });
  };
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
})()`;

export const watchOffers = (page: Page): Promise<unknown> => page.evaluate(noteOffers);

/** Milliseconds UTC of the first offer that nobody has asked for yet. */
export const offerPainted = (page: Page): Promise<number> => page.evaluate('window.offerPainted()');
