/** The forms the demo's contests are held with. */
import councilForm from '../../../definitions/forms/2024/council-lists.json' with { type: 'json' };
import countyCouncilForm from '../../../definitions/forms/2024/county-council.json' with { type: 'json' };
import mayorForm from '../../../definitions/forms/2024/mayor.json' with { type: 'json' };
import regionalAssemblyForm from '../../../definitions/forms/2024/regional-assembly.json' with { type: 'json' };

export const demoForms = [councilForm, countyCouncilForm, regionalAssemblyForm, mayorForm] as const;
