import { erlangA } from './erlang-a.js';
import { erlangB, erlangC, meanWait, shareWithin } from './erlang-c.js';

const second = 1;
const minute = 60 * second;
const hour = 60 * minute;

/** The table of traffic at one in a hundred blocked: ITU-D, Teletraffic Engineering Handbook, Erlang-B table. */
it.each([
  [5, 1.361],
  [10, 4.461],
  [20, 12.03],
])('Erlang B: %d lines carry %d erlang with one call in a hundred blocked', (lines, load) => {
  expect(erlangB(lines, load)).toBeCloseTo(0.01, 4);
});

/**
 * Fifty agents, 48 calls a minute of one minute each, patience two minutes: the comparison table of Garnett,
 * Mandelbaum and Reiman, "Designing a call center with impatient customers" (M&SOM 4, 2002), also table 1 of
 * Mandelbaum and Zeltyn, "The Palm/Erlang-A queue".
 */
describe('fifty agents and 48 calls a minute', () => {
  const staffing = { agents: 50, arrivals: 48 / minute, handling: minute };

  it('wait 20.8 s on average, 17 at a time, when nobody hangs up', () => {
    expect(meanWait(staffing)).toBeCloseTo(20.8, 1);
    expect(meanWait(staffing) * staffing.arrivals).toBeCloseTo(17, 0);
    // The ninth in ten waits 58.1 s.
    expect(shareWithin(58.1, staffing)).toBeCloseTo(0.9, 3);
  });

  it('lose 3.1 %, wait 3.7 s, 3 at a time, and keep the agents busy 93 % of the time, when they do', () => {
    const told = erlangA(staffing, 2 * minute);
    expect(told.abandon).toBeCloseTo(0.031, 3);
    expect(told.meanWait).toBeCloseTo(3.7, 1);
    expect(told.meanWait * staffing.arrivals).toBeCloseTo(3, 0);
    expect(told.occupancy).toBeCloseTo(0.93, 2);
  });
});

/** The reason for pooling: 13.5 calls an hour of three minutes, answered within half a minute. */
it.each([
  [1, 4.5, 0.8],
  [2, 13.5, 0.86],
  [4, 40.5, 0.87],
])('%d agents answer %d calls an hour so that %d are answered within 30 s', (agents, calls, share) => {
  expect(shareWithin(30, { agents, arrivals: calls / hour, handling: 3 * minute })).toBeCloseTo(share, 2);
});

it('is Erlang C when patience has no end', () => {
  const staffing = { agents: 4, arrivals: 40.5 / hour, handling: 3 * minute };
  const told = erlangA(staffing, 10_000 * hour);
  expect(told.wait).toBeCloseTo(erlangC(4, 2.025), 4);
  expect(told.meanWait).toBeCloseTo(meanWait(staffing), 1);
});

it('knows a load that is too much', () => {
  expect(erlangC(2, 2.5)).toBe(1);
  expect(shareWithin(30, { agents: 2, arrivals: 50 / hour, handling: 3 * minute })).toBe(0);
});
