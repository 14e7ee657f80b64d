import 'reflect-metadata';
import { defaultPolicies, defaultRosterPolicies, minutes, seconds } from '@samsvar/core';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { changed, PolicyFigures, policiesView } from './policies.view.js';

const house = policiesView({ version: 1, policies: {} });

describe("a centre's figures for routing", () => {
  it('are the house’s until it says otherwise, in seconds', () => {
    expect(house).toMatchObject({ figures: { offerFor: 20, callBackWithin: 259_200, goal: 0.8 }, own: [] });
    expect(Object.keys(house.figures).sort()).toEqual(
      Object.keys({ ...defaultPolicies, ...defaultRosterPolicies }).sort(),
    );
  });

  it('can each be chosen: none of the house’s own is out of bounds or unknown', () => {
    const said = plainToInstance(PolicyFigures, house.figures);
    expect(validateSync(said, { whitelist: true, forbidNonWhitelisted: true })).toEqual([]);
  });

  it('are kept as the core has them, and go back to the house’s by null', () => {
    const own = changed({ goal: 0.9, wrapUp: seconds(10) }, { offerFor: 25, callBackOver: 180, wrapUp: null });
    expect(own).toEqual({ goal: 0.9, offerFor: seconds(25), callBackOver: minutes(3) });
    expect(policiesView({ version: 2, policies: own })).toMatchObject({
      figures: { offerFor: 25, wrapUp: 45, callBackOver: 180 },
      own: ['callBackOver', 'goal', 'offerFor'],
    });
  });

  it.each([{ offerFor: 4 }, { offerFor: 20.5 }, { restAfterDeclined: 0 }, { goal: 1.1 }, { offerFor: '20' }])(
    'are refused out of bounds: %j',
    (said) => expect(validateSync(plainToInstance(PolicyFigures, said))).toHaveLength(1),
  );
});
