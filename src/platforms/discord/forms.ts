import { ComponentType, InteractionResponseType, TextInputStyle } from 'discord.js'
import { type Control, controlId } from './controls.ts'

/** A form of one field, about an answer. */
const form = (
  control: Control,
  title: string,
  label: string,
  field: { readonly required: boolean; readonly placeholder?: string },
) => ({
  type: InteractionResponseType.Modal,
  data: {
    custom_id: controlId(control),
    title,
    components: [
      {
        type: ComponentType.Label,
        label,
        component: {
          type: ComponentType.TextInput,
          custom_id: formField,
          style: TextInputStyle.Paragraph,
          max_length: 1_000,
          ...field,
        },
      },
    ],
  },
})

/** The one field of these forms. */
export const formField = 'reason'

/** Asks what was wrong with an answer. */
export const reasonForm = (answer: string) =>
  form({ does: 'why', answer, from: 0 }, 'Not useful: what was wrong?', 'In your words', { required: false })

/** Asks what is to be asked next. */
export const askForm = (answer: string) =>
  form({ does: 'ask', answer, from: 0 }, 'Ask a follow-up', 'What else?', {
    required: true,
    placeholder: 'and in 2020? · who said that? · only Reuters',
  })

/** Asks why a match is false. @param at the party's place among those that the answer's articles name */
export const dismissForm = (answer: string, at: number) =>
  form({ does: 'dismissing', answer, from: at }, 'Not the same party', 'Why? It is kept for your team', {
    required: true,
    placeholder: 'born in another year · a bakery in Harrowby',
  })
