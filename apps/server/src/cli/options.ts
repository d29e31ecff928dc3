/** Every command has it. */
export const JSON_OPTION = ['--json', '输出一个 JSON 对象 print one JSON object'] as const
