import type { Module } from './platform/module.ts'

/** Lowest first. Nothing else knows them all. */
export const modules: readonly Module[] = []
