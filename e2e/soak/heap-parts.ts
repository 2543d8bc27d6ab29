/** Where the memory of a JavaScript heap goes; in bytes, or as its user says. */
export interface HeapParts {
  /** Compiled code and what the engine notes to compile better. It grows while the engine still warms to a function, and is bounded by the program. */
  readonly code: number;
  /** Contents of array buffers: models and other binary data. */
  readonly stores: number;
  /** All else: objects, strings, closures, what the browser holds for them. */
  readonly data: number;
}

/** The parts of https://developer.chrome.com/docs/devtools/memory-problems/heap-snapshots#format that are read. */
interface Snapshot {
  readonly snapshot: { readonly meta: { readonly node_fields: string[]; readonly node_types: [string[]] } };
  /** One number a field, node by node. */
  readonly nodes: number[];
  readonly strings: string[];
}

/** Sums the sizes of the nodes of V8's heap snapshot, which holds what garbage collection leaves. */
export function readHeapParts(json: string): HeapParts {
  const { snapshot, nodes, strings }: Snapshot = JSON.parse(json);
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, name, size] = ['type', 'name', 'self_size'].map(field => fields.indexOf(field));
  const sums = { code: 0, stores: 0, data: 0 };
  for (let node = 0; node < nodes.length; node += fields.length) {
    const isCode = types[0][nodes[node + type]] === 'code';
    const isStore = strings[nodes[node + name]] === 'system / JSArrayBufferData';
    sums[isCode ? 'code' : isStore ? 'stores' : 'data'] += nodes[node + size];
  }
  return sums;
}
