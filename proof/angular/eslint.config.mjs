import angular from 'angular-eslint';
import tseslint from 'typescript-eslint';

export default tseslint.config({
  files: ['**/*.ts'],
  extends: [...tseslint.configs.recommended, ...angular.configs.tsRecommended],
  processor: angular.processInlineTemplates,
  rules: {
    '@angular-eslint/component-selector': [
      'error',
      { type: 'element', prefix: 'app', style: 'kebab-case' },
    ],
    // Pages are named as the router shows them.
    '@angular-eslint/component-class-suffix': 'off',
  },
});
