import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Manifest, manifestFor } from './manifest.ts';

const source = JSON.parse(readFileSync(new URL('../../manifest.json', import.meta.url), 'utf8')) as Manifest;
const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

describe('manifestFor', () => {
  it('gives Chrome a service worker and nothing of Gecko', () => {
    const manifest = manifestFor('chrome', source);
    expect(manifest.background).toEqual({ service_worker: 'background.js', type: 'module' });
    expect(manifest).not.toHaveProperty('browser_specific_settings');
  });

  it('gives Firefox an event page and nothing of Chrome', () => {
    const manifest = manifestFor('firefox', source);
    expect(manifest.background).toEqual({ scripts: ['background.js'], type: 'module' });
    expect(manifest).not.toHaveProperty('minimum_chrome_version');
    expect(manifest).toHaveProperty('browser_specific_settings.gecko.data_collection_permissions.required', ['none']);
  });

  it('has the version of the package', () => {
    expect(source.version).toBe(version);
  });

  it('asks for no more than the README explains', () => {
    expect(source.permissions).toEqual(['storage', 'scripting', 'activeTab']);
    expect(source).not.toHaveProperty('web_accessible_resources');
    expect(source).not.toHaveProperty('externally_connectable');
  });
});
