import { offerEnds } from '@samsvar/core';
import { en } from '../words/en.js';
import { nb } from '../words/nb.js';
import { nn } from '../words/nn.js';

describe.each(Object.entries({ nn, nb, en }))('the board in %s', (_, words) => {
  it.each(offerEnds)('has words for an offer that was %s', (end) => {
    expect(words.now.offers.ended[end]).toMatch(/\w/);
  });
});
