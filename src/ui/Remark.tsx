import type { Quote } from '../nlp/report.ts';
import { remarksOf } from './remarks-of.ts';

/** The remarks on a claim, where there are any. */
export function Remark({ quote }: { quote: Quote }) {
  const remarks = remarksOf(quote);
  return remarks.length > 0 ? <span class="remark">{remarks.join(', ')}</span> : null;
}
