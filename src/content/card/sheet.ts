import { type ComponentChild, render } from 'preact';
import facts from '../../ui/facts.css';
import tokens from '../../ui/tokens.css';
import styles from './card.css';
import { addStyles, type CardHost } from './host.ts';

/** What cards are drawn on: in the host's root, made with the first card. */
export interface Sheet {
  draw(card: ComponentChild): void;
  /** Takes the card away, and gives the focus back to what had it before. */
  clear(): void;
  /** The card that is drawn. */
  card(): HTMLElement | undefined;
  /** Gives the card the focus, as a key does. */
  focus(): void;
  /** Tells assistive technology of a card that opened without the focus. */
  announce(text: string): void;
}

export function createSheet(host: CardHost): Sheet {
  let stage: Stage | undefined;
  /** Where the focus was before a key opened the card. */
  let focusBefore: Element | null = null;
  const card = () => stage?.layer.querySelector<HTMLElement>('.card') ?? undefined;
  const holdsFocus = () => stage !== undefined && stage.root.activeElement !== null;

  return {
    draw(content) {
      const root = host.root();
      stage ??= addStage(root);
      render(content, stage.layer);
    },
    clear() {
      if (stage === undefined) return;
      const heldFocus = holdsFocus();
      render(null, stage.layer);
      stage.status.textContent = '';
      if (heldFocus && focusBefore instanceof HTMLElement) focusBefore.focus({ preventScroll: true });
      focusBefore = null;
    },
    card,
    focus() {
      if (!holdsFocus()) focusBefore = document.activeElement;
      card()?.focus({ preventScroll: true });
    },
    announce(text) {
      if (stage !== undefined) stage.status.textContent = text;
    },
  };
}

interface Stage {
  readonly root: ShadowRoot;
  readonly layer: HTMLElement;
  /** A live region: there before its text, or nothing is announced. */
  readonly status: HTMLElement;
}

function addStage(root: ShadowRoot): Stage {
  addStyles(root, `${tokens}\n${facts}\n${styles}`);
  const layer = document.createElement('div');
  const status = document.createElement('p');
  status.className = 'visually-hidden';
  status.setAttribute('role', 'status');
  root.append(layer, status);
  return { root, layer, status };
}
