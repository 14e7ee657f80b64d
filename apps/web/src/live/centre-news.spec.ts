import { centreId } from '@samsvar/core';
import { CentreNews } from './centre-news.js';

const fjordvest = centreId('fjordvest');
const innlandsro = centreId('innlandsro');

it('tells whoever shows a centre of that centre only, until they stop listening', () => {
  const { news, heard } = house();
  const stop = news.listen({ centreId: fjordvest, hear: () => heard.push('Fjordvest') });
  news.listen({ centreId: innlandsro, hear: () => heard.push('Innlandsro') });
  news.tell({ centreId: fjordvest });
  stop();
  news.tell({ centreId: fjordvest });
  news.tell({ centreId: innlandsro });
  expect(heard).toEqual(['Fjordvest', 'Innlandsro']);
});

it('has everybody look when the line comes up: something may have been missed', () => {
  const { news, heard } = house();
  news.watch(() => heard.push(news.isLive ? 'up' : 'down'));
  news.listen({ centreId: fjordvest, hear: () => heard.push('look') });
  news.become(true);
  news.become(false);
  expect(heard).toEqual(['up', 'look', 'down']);
});

const house = () => ({ news: new CentreNews(), heard: [] as string[] });
