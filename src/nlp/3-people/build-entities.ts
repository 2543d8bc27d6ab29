import type { TokenizedText } from '../1-text/tokenized-text.ts';
import type { Mention } from '../2-names/mention.ts';
import type { Article, Entity } from '../report.ts';
import { type Cluster, clusterMentions } from './cluster.ts';
import { headlineWords, type SalienceContext, salienceOf } from './entity-salience.ts';
import { findRole } from './role.ts';
import { withoutTitles } from './titles.ts';

/** Mentions of a name that are asked for its role: it is told at the first or not at all. */
const MOST_ASKED = 6;

/** Merges the mentions of an article into its entities, most salient first. */
export function buildEntities(article: Article, tokens: TokenizedText, mentions: readonly Mention[]): Entity[] {
  const clusters = clusterMentions(
    tokens,
    mentions.map(mention => withoutTitles(tokens, mention)),
  );
  const context: SalienceContext = {
    tokens,
    headline: headlineWords(article.title),
    most: clusters.reduce((most, { mentions: own }) => Math.max(most, own.length), 1),
  };
  return clusters
    .map((cluster, i): Entity => {
      const role = roleOf(tokens, cluster);
      const kind = cluster.type === 'misc' ? cluster.mentions.find(mention => mention.kind)?.kind : undefined;
      return {
        id: `e${i + 1}`,
        name: cluster.name,
        type: cluster.type,
        ...(kind && { kind }),
        mentions: cluster.mentions.map(({ start, end }) => ({ start, end })),
        ...(role && { role }),
        salience: salienceOf(cluster, context),
      };
    })
    .sort((a, b) => b.salience - a.salience || a.mentions[0].start - b.mentions[0].start);
}

function roleOf(tokens: TokenizedText, { mentions }: Cluster) {
  for (const mention of mentions.slice(0, MOST_ASKED)) {
    const role = findRole(tokens, mention);
    if (role) return role;
  }
  return undefined;
}
