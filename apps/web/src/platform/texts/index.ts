export { useFormat } from './format';
export { useLanguage, useTexts } from './language';
export { defineTexts, plural } from './texts';
