// The one door to content/data: reads every file, checks its shape, and hands out all of it or all that is wrong with it.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { siteDataSchemas, type SiteData, type SiteDataFile } from '../schemas/site-data.ts';
import { checkShape, parseLocatedYaml, type LocatedYaml } from './located-yaml.ts';
import type { Problem } from './problem.ts';
import { displayPath, readTextFile } from './text-file.ts';

/** Everything in content/data that could be read, with the way back to file and line. */
export interface LoadedSiteData {
  /** Present only when every file has the right shape. */
  data?: SiteData;
  /** Every file that has the right shape, so that one broken file does not hide what is wrong elsewhere. */
  partial: Partial<SiteData>;
  problems: Problem[];
  fileOf(name: SiteDataFile): string;
  lineOf(name: SiteDataFile, path: readonly PropertyKey[]): number;
}

/** Reads and checks all of `contentDir`/data; never throws for what a writer wrote. */
export function loadSiteData(contentDir: string): LoadedSiteData {
  const parsed: Partial<Record<SiteDataFile, unknown>> = {};
  const located = new Map<SiteDataFile, LocatedYaml>();
  const problems: Problem[] = [];
  const fileOf = (name: SiteDataFile): string => displayPath(join(contentDir, 'data', `${name}.yaml`));
  for (const name of Object.keys(siteDataSchemas) as SiteDataFile[]) {
    const absolute = join(contentDir, 'data', `${name}.yaml`);
    if (!existsSync(absolute)) {
      problems.push({ file: fileOf(name), line: 0, severity: 'error', rule: 'missing-file', message: '缺少这个数据文件。', fix: '请从本项目自带的数据文件夹里复制同名的一份再修改。' });
      continue;
    }
    const { text, problems: unreadable } = readTextFile(absolute);
    problems.push(...unreadable);
    if (text === undefined) continue;
    const yaml = parseLocatedYaml(text, fileOf(name));
    located.set(name, yaml);
    if (yaml.problems.length > 0) {
      problems.push(...yaml.problems);
      continue;
    }
    const { data, problems: shape } = checkShape(siteDataSchemas[name] as z.ZodType, yaml, fileOf(name));
    problems.push(...shape);
    if (data !== undefined) parsed[name] = data;
  }
  return {
    ...(problems.length === 0 ? { data: parsed as SiteData } : {}),
    partial: parsed as Partial<SiteData>,
    problems,
    fileOf,
    lineOf: (name, path) => located.get(name)?.lineOf(path) ?? 0,
  };
}
