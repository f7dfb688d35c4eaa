export { CheckGroup, RadioGroup } from './choices';
export { SelectField, TextArea, TextField } from './fields';
export { Form, SubmitButton } from './Form';
export { type ContractForm, useContractForm } from './use-contract-form';
