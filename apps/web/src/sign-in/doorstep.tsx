import { BodyLong, Button, Heading, Loader } from '@navikt/ds-react';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { later } from '../shared/later.js';
import { titlePage } from '../shell/tab-title.js';
import { Mark } from '../shared/mark.js';

type Action = { readonly label: string; readonly do: () => void | Promise<void> };

const AppearanceMenu = later(() => import('../shell/appearance-menu.js').then((part) => part.AppearanceMenu));

/** The page outside the door: signed out, expired, refused, away. One message, one thing to do. */
export function Doorstep(props: {
  title: string;
  text?: string;
  action?: Action;
  second?: Action;
  busy?: boolean;
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  const [isGoing, setGoing] = useState(false);
  useEffect(() => {
    titlePage(t('app.title', { page: props.title }));
  }, [t, props.title]);
  const go = (action: Action) => async () => {
    setGoing(true);
    try {
      await action.do();
    } finally {
      setGoing(false);
    }
  };
  return (
    <div className="doorstep">
      <header className="doorstep__top">
        <Mark />
        {!props.busy && <AppearanceMenu />}
      </header>
      <main className="doorstep__main" aria-busy={props.busy}>
        <Heading size="large" level="1">
          {props.title}
        </Heading>
        {props.busy && <Loader size="large" title={t('common.loading')} />}
        {props.text && <BodyLong>{props.text}</BodyLong>}
        {props.children}
        <div className="doorstep__actions">
          {props.action && (
            <Button onClick={go(props.action)} loading={isGoing} autoFocus>
              {props.action.label}
            </Button>
          )}
          {props.second && (
            <Button variant="secondary" onClick={go(props.second)}>
              {props.second.label}
            </Button>
          )}
        </div>
      </main>
    </div>
  );
}
