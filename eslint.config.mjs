import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '.nx/**', '.data/**', '**/test-results/**'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommended, tseslint.configs.stylistic],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      eqeqeq: ['error', 'smart'],
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'Ask the injected clock.',
        },
      ],
    },
  },
  {
    files: [
      'apps/api/src/migrations/**',
      'apps/api/src/example/**',
      '**/texts.ts',
      '**/*.mails.ts',
      '**/*.spec.ts',
      '**/*.spec.tsx',
      'tests/**',
    ],
    rules: { 'max-lines': 'off', 'no-restricted-syntax': 'off' },
  },
  {
    files: ['apps/web/src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^@querschnitt/shared/.*\\.(schema|contract)$',
              allowTypeImports: true,
              message: 'Shapes weigh 20 kB and check nothing until somebody writes: load them with the form.',
            },
          ],
        },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "JSXAttribute[name.name='style']",
          message:
            'The content security policy forbids style attributes in server-sent HTML: use a class, a data attribute or an SVG attribute.',
        },
        {
          selector: "JSXOpeningElement[name.name='button']",
          message: 'Take <PlainButton>: it waits until scripts listen, so that no early click is lost.',
        },
        {
          selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
          message: 'Only <Prose> shows HTML, and only what the server sanitised.',
        },
      ],
    },
  },
  { files: ['**/*.spec.ts', '**/*.spec.tsx'], rules: { '@typescript-eslint/no-restricted-imports': 'off' } },
);
