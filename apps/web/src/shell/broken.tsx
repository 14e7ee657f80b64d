import { Component, type ErrorInfo, type ReactNode } from 'react';
import i18next from 'i18next';
import { Failure } from '../api/failure.js';
import { Doorstep } from '../sign-in/doorstep.js';

/** The last net: what happened, what is safe, what to do, and the number to read out. */
export class Broken extends Component<{ children: ReactNode }, { cause?: unknown }> {
  override state: { cause?: unknown } = {};

  static getDerivedStateFromError(cause: unknown) {
    return { cause };
  }

  override componentDidCatch(cause: unknown, info: ErrorInfo) {
    reportError(new Error(`the page stopped${info.componentStack ?? ''}`, { cause }));
  }

  override render() {
    if (!('cause' in this.state)) return this.props.children;
    return <BrokenPage cause={this.state.cause} />;
  }
}

export function BrokenPage({ cause }: { cause: unknown }) {
  const traceId = cause instanceof Failure ? cause.traceId : undefined;
  return (
    <Doorstep
      title={i18next.t('failure.broken')}
      text={i18next.t('failure.brokenText')}
      action={{ label: i18next.t('failure.reload'), do: () => location.reload() }}
    >
      <p className="trace">
        {i18next.t('failure.tellUs')} {traceId !== undefined && i18next.t('common.traceId', { traceId })}
      </p>
    </Doorstep>
  );
}
