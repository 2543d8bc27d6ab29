/** Where the memory of a JavaScript heap goes; in bytes, or as its user says. */
export interface HeapParts {
  /** Compiled code and what V8 notes to compile better. It grows while V8 warms to a function, and the program bounds it. */
  readonly code: number;
  /** Contents of array buffers: models and other binary data. */
  readonly stores: number;
  /** What the browser holds itself: nodes, listeners, its own record of how fast a page was. */
  readonly native: number;
  /** Objects, arrays, strings and closures of the scripts. */
  readonly data: number;
}

/** The parts of https://developer.chrome.com/docs/devtools/memory-problems/heap-snapshots#format that are read. */
interface Snapshot {
  readonly snapshot: { readonly meta: { readonly node_fields: string[]; readonly node_types: [string[]] } };
  /** One number a field, node by node. */
  readonly nodes: number[];
  readonly strings: string[];
}

/** Of type `native` in a snapshot, but of compiled code: which of it depends on what, and its data for falling back. */
const OF_CODE = new Set([
  'system / WeakArrayList',
  'system / ProtectedFixedArray',
  'system / SharedFunctionInfoWrapper',
]);

/** Sums the sizes of the nodes of V8's heap snapshot, which holds what garbage collection leaves. */
export function readHeapParts(json: string): HeapParts {
  const { snapshot, nodes, strings }: Snapshot = JSON.parse(json);
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, name, size] = ['type', 'name', 'self_size'].map(field => fields.indexOf(field));
  const sums = { code: 0, stores: 0, native: 0, data: 0 };
  for (let node = 0; node < nodes.length; node += fields.length)
    sums[partOf(types[0][nodes[node + type]], strings[nodes[node + name]])] += nodes[node + size];
  return sums;
}

function partOf(type: string, name: string): keyof HeapParts {
  if (type === 'code') return 'code';
  if (type !== 'native') return 'data';
  if (name === 'system / JSArrayBufferData') return 'stores';
  return OF_CODE.has(name) ? 'code' : 'native';
}
