export { ConfigFault, loadConfig, type SettingFault } from './load-config.js';
export { logLevels, ServiceConfig, type LogLevel } from './service-config.js';
export { Setting, settingsOf, type SettingWords } from './setting.js';
export { settingsTable } from './settings-table.js';
