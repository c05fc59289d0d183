/** "On this page": whose page it is, what Paperfold did there, and what can be done now. */
import { Check, ListPlus, RotateCw } from 'lucide';
import type { JSX } from 'preact';
import type { TabSummary } from '../messages/protocol.ts';
import { Icon } from '../ui/icon.tsx';
import { counted, words } from '../ui/words.ts';
import type { PageView } from './active-page.ts';

/** What the card can be asked to do. */
export interface CardActions {
  saveAll(): void;
  turn(state: 'on' | 'off'): void;
  turnSite(host: string, state: 'on' | 'off'): void;
  allow(host: string): void;
  reload(): void;
}

interface CardProps {
  readonly page: PageView;
  readonly saving: boolean;
  readonly actions: CardActions;
}

/** Nothing at all on Paperfold's own pages. */
export function PageCard({ page, saving, actions }: CardProps): JSX.Element | null {
  if (page.kind === 'own') return null;
  return (
    <section class="card" data-card={page.kind === 'answered' ? page.summary.state : page.kind}>
      <h2 class="unseen">{words('popup.thisPage')}</h2>
      {page.kind === 'answered' ? (
        <Answered summary={page.summary} saving={saving} actions={actions} />
      ) : (
        <Unanswered page={page} actions={actions} />
      )}
    </section>
  );
}

function Answered({ summary, saving, actions }: Omit<CardProps, 'page'> & { readonly summary: TabSummary }) {
  const { state, host, owner, papers, duplicates, saved } = summary;
  if (state === 'reading') return <p class="soft">{words('popup.reading', host)}</p>;
  if (state === 'nothing') return <p class="soft">{words('popup.nothing')}</p>;
  if (state !== 'on') {
    return (
      <>
        <p>{words(state === 'off' ? 'popup.offPage' : 'popup.offSite', host)}</p>
        <button
          type="button"
          data-action="on"
          onClick={() => (state === 'off' ? actions.turn('on') : actions.turnSite(host, 'on'))}
        >
          {words('popup.turnOn')}
        </button>
      </>
    );
  }
  const counts = [
    counted('popup.papers', papers),
    ...(duplicates > 0 ? [counted('popup.duplicates', duplicates)] : []),
    ...(saved > 0 ? [counted('popup.saved', saved)] : []),
  ];
  return (
    <>
      <div class="card-head">
        <p class="card-owner" dir="auto">
          {owner ?? host}
        </p>
        <p class="soft small" data-papers={papers} data-duplicates={duplicates} data-saved={saved}>
          {counts.join(' · ')}
        </p>
      </div>
      {saved < papers ? (
        <button type="button" class="main" data-action="save-all" disabled={saving} onClick={actions.saveAll}>
          <Icon of={ListPlus} />
          {saving ? words('popup.saving') : counted('popup.saveAll', papers - saved)}
        </button>
      ) : (
        <p class="card-done">
          <Icon of={Check} />
          {words('popup.allSaved')}
        </p>
      )}
      <p class="card-off small soft">
        {words('popup.turnOffFor')}{' '}
        <button type="button" class="link" data-action="off" onClick={() => actions.turn('off')}>
          {words('popup.thisPageOnly')}
        </button>
        {' · '}
        <button type="button" class="link" data-action="off-site" onClick={() => actions.turnSite(host, 'off')}>
          {words('popup.allOf', host)}
        </button>
      </p>
    </>
  );
}

type Silence = Exclude<PageView, { readonly kind: 'answered' | 'own' }>;

function Unanswered({ page, actions }: { readonly page: Silence; readonly actions: CardActions }): JSX.Element {
  switch (page.kind) {
    case 'loading':
      return <p class="soft">{words('popup.reading', page.host)}</p>;
    case 'closed':
      return <p class="soft">{words('popup.closed')}</p>;
    case 'foreign':
      return <p class="soft">{words('popup.foreign', page.host)}</p>;
    case 'silent':
      return (
        <>
          <p>{words('popup.silent')}</p>
          <button type="button" data-action="reload" onClick={actions.reload}>
            <Icon of={RotateCw} />
            {words('popup.reload')}
          </button>
        </>
      );
    case 'forbidden':
      return (
        <>
          <p>{words('popup.forbidden', page.host)}</p>
          <button type="button" data-action="allow" onClick={() => actions.allow(page.host)}>
            {words('popup.allow', page.host)}
          </button>
        </>
      );
  }
}
