import { useEffect } from 'react';
import { leaveFocus, listAround } from '../desk/focus.js';

/**
 * What had the focus and is gone leaves it with the heading of its list, with the call in hand, or with the page's heading:
 * never nowhere, from where the next Tab would begin at the top of the document.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let last: EventTarget | null = null;
    let list: Element | null = null;
    const come = ({ target }: FocusEvent) => {
      last = target;
      list = target instanceof Element ? listAround(target) : null;
    };
    /** Somebody who clicks beside everything has left it by themselves; not so what is on its way out, or greyed while it saves. */
    const go = ({ target, relatedTarget }: FocusEvent) => {
      if (relatedTarget !== null || !(target instanceof Element)) return;
      queueMicrotask(() => {
        if (last === target && target.isConnected && !target.matches(':disabled')) last = null;
      });
    };
    const look = () => {
      if (!(last instanceof Node) || last.isConnected || document.activeElement !== document.body) return;
      leaveFocus(list);
      // Behind a dialogue that is just being closed nothing takes it yet: then at the next change.
      if (document.activeElement !== document.body) last = null;
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ['inert', 'aria-hidden'] });
    document.addEventListener('focusin', come);
    document.addEventListener('focusout', go);
    return () => {
      observer.disconnect();
      document.removeEventListener('focusin', come);
      document.removeEventListener('focusout', go);
    };
  }, []);
}
