/** "On this page": whose page it is, what Paperfold did there, and what can be done now. */
import { Check, ListPlus } from 'lucide';
import type { JSX } from 'preact';
import type { TabSummary } from '../messages/protocol.ts';
import { Icon } from '../ui/icon.tsx';
import { counted, words } from '../ui/words.ts';
import type { PageView } from './active-page.ts';
import type { CardActions } from './card-actions.ts';
import { Unannotated } from './page-unannotated.tsx';
import { Teach } from './teach-link.tsx';

interface CardProps {
  readonly page: PageView;
  readonly saving: boolean;
  readonly actions: CardActions;
}

/** Nothing at all on Paperfold's own pages. */
export function PageCard({ page, saving, actions }: CardProps): JSX.Element | null {
  if (page.kind === 'own') return null;
  const isAnnotated = page.kind === 'answered' && page.summary.state !== 'nothing';
  return (
    <section class="card" data-card={page.kind === 'answered' ? page.summary.state : page.kind}>
      <h2 class="unseen">{words('popup.thisPage')}</h2>
      {isAnnotated ? (
        <Answered summary={page.summary} saving={saving} actions={actions} />
      ) : (
        <Unannotated page={page} saving={saving} actions={actions} />
      )}
    </section>
  );
}

function Answered({ summary, saving, actions }: Omit<CardProps, 'page'> & { readonly summary: TabSummary }) {
  const { state, host, owner, papers, duplicates, saved } = summary;
  if (state === 'reading') return <p class="soft">{words('popup.reading', host)}</p>;
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
      <Teach teach={actions.teach} />
    </>
  );
}
