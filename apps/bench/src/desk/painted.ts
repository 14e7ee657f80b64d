import type { Page } from 'playwright-core';

/** Runs in the page: notes the moment at which each new offer had been painted, and tells whoever waits for it. */
const noteOffers = `(() => {
  let shown = null;
  window.offerPainted = () => new Promise((resolve) => (window.tellOfferPainted = resolve));
  const look = () => {
    const card = document.querySelector('.offer');
    if (card === shown) return;
    shown = card;
    if (card === null) return;
    // The next frame holds it; whatever is posted from within that frame runs when it is on its way to the screen.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => window.tellOfferPainted(Date.now());
      port2.postMessage(null);
    });
  };
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
})()`;

export const watchOffers = (page: Page): Promise<unknown> => page.evaluate(noteOffers);

/** Milliseconds UTC. Ask before the citizen rings. */
export const offerPainted = (page: Page): Promise<number> => page.evaluate('window.offerPainted()');
