/** The only importer of webextension-polyfill: a no-op where the browser has `browser` itself (Firefox, Chrome 148), promises elsewhere. */
export { default as browser, type Runtime } from 'webextension-polyfill';
