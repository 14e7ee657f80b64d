import type { FenceException } from '@samsvar/platform';

const except = (table: string, lacks: FenceException['lacks'], because: string): FenceException => ({
  table,
  lacks,
  because,
});

/** Every table that is not fenced like the others, and why. The API refuses to start with a hole that is not signed here. */
export const fenceExceptions: readonly FenceException[] = [
  except('centre', 'centre', 'it is the centre: its own id says which'),
  except('centre', 'municipality', 'it is shared by the municipalities of the centre'),
  except('municipality', 'municipality', 'it is the municipality: its own id says which'),
  except('audit', 'scope', 'a denial is recorded before there is a scope; only adding is open, reading asks for one'),
  except(
    'journal_commit',
    'municipality',
    'what came in on a whole floor; whose citizens it was about stands by the facts',
  ),
  except('journal_set_aside', 'municipality', 'whose citizens it was about is what could not be read'),
  except('seat', 'municipality', 'it answers for every municipality of the centre; only the whole centre sees it'),
  except('roster_edition', 'municipality', 'it is of the whole centre, as the seats it is about'),
  except('roster_change', 'municipality', 'it is of a seat, and a seat answers for every municipality of the centre'),
  except('roster_receipt', 'municipality', 'it is of a seat, and a seat answers for every municipality of the centre'),
  except('roster_demand', 'municipality', 'the centre wants seats that answer for every municipality'),
  except('roster_search', 'municipality', 'it is for seats of the whole centre'),
  except('roster_template', 'municipality', 'it is of seats of the whole centre'),
  except('roster_calendar_link', 'municipality', 'it shows somebody’s seats, which are of the whole centre'),
  except(
    'absence',
    'municipality',
    'it is about seats, which answer for every municipality; only the whole centre sees it',
  ),
  except('roster_wish', 'municipality', 'it is of the roster, which is the whole centre’s'),
  except('wish_period', 'municipality', 'it is of the roster, which is the whole centre’s'),
  except(
    'handover_note',
    'municipality',
    'it is left for whoever is on duty next, for every municipality of the centre',
  ),
  except('agent_telephone', 'municipality', 'it is of the plan, which is the whole centre’s'),
  except('shift_swap', 'municipality', 'it is of seats, and a seat answers for every municipality of the centre'),
  except('swap_policy', 'municipality', 'it is of the roster, which is the whole centre’s'),
  except('plan', 'municipality', 'it is of the whole centre, and only the whole centre sees it'),
  except('migrations', 'centre', 'names of migrations; the applications have no right to it'),
  except('migrations', 'municipality', 'names of migrations; the applications have no right to it'),
  except('migrations', 'policy', 'names of migrations; the applications have no right to it'),
];
