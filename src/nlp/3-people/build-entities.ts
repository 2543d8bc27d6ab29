import type { TokenizedText } from '../1-text/tokenized-text.ts';
import type { Mention } from '../2-names/mention.ts';
import type { Article, Entity } from '../report.ts';
import { type Cluster, clusterMentions } from './cluster.ts';
import { normaliseName } from './normalise.ts';
import { findRole } from './role.ts';

/** Mentions of a name that are asked for its role: it is told at the first or not at all. */
const MOST_ASKED = 6;

/** Merges the mentions of an article into its entities, most salient first. */
export function buildEntities(article: Article, tokens: TokenizedText, mentions: readonly Mention[]): Entity[] {
  const clusters = clusterMentions(tokens, mentions);
  const most = Math.max(1, ...clusters.map(cluster => cluster.mentions.length));
  return clusters
    .map((cluster, i): Entity => {
      const role = roleOf(tokens, cluster);
      return {
        id: `e${i + 1}`,
        name: cluster.name,
        type: cluster.type,
        mentions: cluster.mentions.map(({ start, end }) => ({ start, end })),
        ...(role && { role }),
        salience: salience(cluster, most, article),
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

/**
 * How much the article is about an entity, 0 to 1: how often and how early it is named, and whether the headline names it. The cues are those that
 * Dunietz and Gillick 2014 found strongest.
 */
function salience({ mentions, name }: Cluster, most: number, { title = '', text }: Article): number {
  const frequency = Math.log1p(mentions.length) / Math.log1p(most);
  const earliness = 1 - mentions[0].start / Math.max(1, text.length);
  const headline = normaliseName(title);
  const words = normaliseName(name).split(' ');
  const inHeadline = words.some(word => word.length > 3 && headline.includes(word)) ? 1 : 0;
  return Math.min(1, 0.5 * frequency + 0.25 * earliness + 0.25 * inHeadline);
}
