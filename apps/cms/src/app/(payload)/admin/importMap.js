import { WhoCanSeeThis as WhoCanSeeThis_45e3919f8b9e0a0872e2bd4b9bee676f } from '@use-it-cities/payload/admin/client'
import { TellerPage as TellerPage_45e3919f8b9e0a0872e2bd4b9bee676f } from '@use-it-cities/payload/admin/client'
import { PrintKit as PrintKit_45e3919f8b9e0a0872e2bd4b9bee676f } from '@use-it-cities/payload/admin/client'
import { AskAgain as AskAgain_45e3919f8b9e0a0872e2bd4b9bee676f } from '@use-it-cities/payload/admin/client'
import { Review as Review_45e3919f8b9e0a0872e2bd4b9bee676f } from '@use-it-cities/payload/admin/client'
import { Approvals as Approvals_45e3919f8b9e0a0872e2bd4b9bee676f } from '@use-it-cities/payload/admin/client'
import { TextDirection as TextDirection_45e3919f8b9e0a0872e2bd4b9bee676f } from '@use-it-cities/payload/admin/client'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BackToStory as BackToStory_45e3919f8b9e0a0872e2bd4b9bee676f } from '@use-it-cities/payload/admin/client'
import { WhatTheySaid as WhatTheySaid_45e3919f8b9e0a0872e2bd4b9bee676f } from '@use-it-cities/payload/admin/client'
import { ReadWording as ReadWording_45e3919f8b9e0a0872e2bd4b9bee676f } from '@use-it-cities/payload/admin/client'
import { TickMany as TickMany_45e3919f8b9e0a0872e2bd4b9bee676f } from '@use-it-cities/payload/admin/client'
import { QuestionnaireCheck as QuestionnaireCheck_45e3919f8b9e0a0872e2bd4b9bee676f } from '@use-it-cities/payload/admin/client'
import { JsonText as JsonText_45e3919f8b9e0a0872e2bd4b9bee676f } from '@use-it-cities/payload/admin/client'
import { ResearcherCard as ResearcherCard_45e3919f8b9e0a0872e2bd4b9bee676f } from '@use-it-cities/payload/admin/client'
import { SubmissionAnswers as SubmissionAnswers_45e3919f8b9e0a0872e2bd4b9bee676f } from '@use-it-cities/payload/admin/client'
import { OpenAgain as OpenAgain_45e3919f8b9e0a0872e2bd4b9bee676f } from '@use-it-cities/payload/admin/client'
import { ChooseFact as ChooseFact_45e3919f8b9e0a0872e2bd4b9bee676f } from '@use-it-cities/payload/admin/client'
import { LanguageOfWords as LanguageOfWords_45e3919f8b9e0a0872e2bd4b9bee676f } from '@use-it-cities/payload/admin/client'
import { TitleOfWords as TitleOfWords_45e3919f8b9e0a0872e2bd4b9bee676f } from '@use-it-cities/payload/admin/client'
import { LinesOfWords as LinesOfWords_45e3919f8b9e0a0872e2bd4b9bee676f } from '@use-it-cities/payload/admin/client'
import { OpenOwnWords as OpenOwnWords_45e3919f8b9e0a0872e2bd4b9bee676f } from '@use-it-cities/payload/admin/client'
import { LanguageOfRow as LanguageOfRow_45e3919f8b9e0a0872e2bd4b9bee676f } from '@use-it-cities/payload/admin/client'
import { OpportunityLists as OpportunityLists_e248e1d899027a35c5afcbe9a333ce3c } from '@use-it-cities/payload/admin'
import { DayOfRow as DayOfRow_45e3919f8b9e0a0872e2bd4b9bee676f } from '@use-it-cities/payload/admin/client'
import { EventLists as EventLists_e248e1d899027a35c5afcbe9a333ce3c } from '@use-it-cities/payload/admin'
import { CodeOpens as CodeOpens_45e3919f8b9e0a0872e2bd4b9bee676f } from '@use-it-cities/payload/admin/client'
import { BannerKit as BannerKit_45e3919f8b9e0a0872e2bd4b9bee676f } from '@use-it-cities/payload/admin/client'
import { AimTarget as AimTarget_45e3919f8b9e0a0872e2bd4b9bee676f } from '@use-it-cities/payload/admin/client'
import { MessageWords as MessageWords_45e3919f8b9e0a0872e2bd4b9bee676f } from '@use-it-cities/payload/admin/client'
import { TypeInSlip as TypeInSlip_45e3919f8b9e0a0872e2bd4b9bee676f } from '@use-it-cities/payload/admin/client'
import { OpenMessageAgain as OpenMessageAgain_45e3919f8b9e0a0872e2bd4b9bee676f } from '@use-it-cities/payload/admin/client'
import { RoundUpPanel as RoundUpPanel_45e3919f8b9e0a0872e2bd4b9bee676f } from '@use-it-cities/payload/admin/client'
import { RoundUpItemLabel as RoundUpItemLabel_45e3919f8b9e0a0872e2bd4b9bee676f } from '@use-it-cities/payload/admin/client'
import { TakeDownProgress as TakeDownProgress_45e3919f8b9e0a0872e2bd4b9bee676f } from '@use-it-cities/payload/admin/client'
import { QueryPresetsAccessCell as QueryPresetsAccessCell_2b8867833a34864a02ddf429b0728a40 } from '@payloadcms/next/client'
import { QueryPresetsWhereCell as QueryPresetsWhereCell_2b8867833a34864a02ddf429b0728a40 } from '@payloadcms/next/client'
import { QueryPresetsWhereField as QueryPresetsWhereField_2b8867833a34864a02ddf429b0728a40 } from '@payloadcms/next/client'
import { QueryPresetsColumnsCell as QueryPresetsColumnsCell_2b8867833a34864a02ddf429b0728a40 } from '@payloadcms/next/client'
import { QueryPresetsColumnField as QueryPresetsColumnField_2b8867833a34864a02ddf429b0728a40 } from '@payloadcms/next/client'
import { QueryPresetsGroupByCell as QueryPresetsGroupByCell_2b8867833a34864a02ddf429b0728a40 } from '@payloadcms/next/client'
import { QueryPresetsGroupByField as QueryPresetsGroupByField_2b8867833a34864a02ddf429b0728a40 } from '@payloadcms/next/client'
import { Icon as Icon_e248e1d899027a35c5afcbe9a333ce3c } from '@use-it-cities/payload/admin'
import { Logo as Logo_e248e1d899027a35c5afcbe9a333ce3c } from '@use-it-cities/payload/admin'
import { StoryBoard as StoryBoard_e248e1d899027a35c5afcbe9a333ce3c } from '@use-it-cities/payload/admin'
import { DeskBoard as DeskBoard_e248e1d899027a35c5afcbe9a333ce3c } from '@use-it-cities/payload/admin'
import { DeskLinks as DeskLinks_e248e1d899027a35c5afcbe9a333ce3c } from '@use-it-cities/payload/admin'
import { CommsDeskView as CommsDeskView_e248e1d899027a35c5afcbe9a333ce3c } from '@use-it-cities/payload/admin'
import { WordOfMouthView as WordOfMouthView_e248e1d899027a35c5afcbe9a333ce3c } from '@use-it-cities/payload/admin'
import { RestoredView as RestoredView_e248e1d899027a35c5afcbe9a333ce3c } from '@use-it-cities/payload/admin'
import { ValidationView as ValidationView_e248e1d899027a35c5afcbe9a333ce3c } from '@use-it-cities/payload/admin'
import { VouchersView as VouchersView_e248e1d899027a35c5afcbe9a333ce3c } from '@use-it-cities/payload/admin'
import { PaperEntryView as PaperEntryView_e248e1d899027a35c5afcbe9a333ce3c } from '@use-it-cities/payload/admin'
import { PathwayView as PathwayView_e248e1d899027a35c5afcbe9a333ce3c } from '@use-it-cities/payload/admin'
import { LanguagesBoardView as LanguagesBoardView_e248e1d899027a35c5afcbe9a333ce3c } from '@use-it-cities/payload/admin'
import { TranslateScreen as TranslateScreen_e248e1d899027a35c5afcbe9a333ce3c } from '@use-it-cities/payload/admin'
import { GuideBoardView as GuideBoardView_e248e1d899027a35c5afcbe9a333ce3c } from '@use-it-cities/payload/admin'
import { AssessmentsBoardView as AssessmentsBoardView_e248e1d899027a35c5afcbe9a333ce3c } from '@use-it-cities/payload/admin'
import { AssessView as AssessView_e248e1d899027a35c5afcbe9a333ce3c } from '@use-it-cities/payload/admin'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "@use-it-cities/payload/admin/client#WhoCanSeeThis": WhoCanSeeThis_45e3919f8b9e0a0872e2bd4b9bee676f,
  "@use-it-cities/payload/admin/client#TellerPage": TellerPage_45e3919f8b9e0a0872e2bd4b9bee676f,
  "@use-it-cities/payload/admin/client#PrintKit": PrintKit_45e3919f8b9e0a0872e2bd4b9bee676f,
  "@use-it-cities/payload/admin/client#AskAgain": AskAgain_45e3919f8b9e0a0872e2bd4b9bee676f,
  "@use-it-cities/payload/admin/client#Review": Review_45e3919f8b9e0a0872e2bd4b9bee676f,
  "@use-it-cities/payload/admin/client#Approvals": Approvals_45e3919f8b9e0a0872e2bd4b9bee676f,
  "@use-it-cities/payload/admin/client#TextDirection": TextDirection_45e3919f8b9e0a0872e2bd4b9bee676f,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@use-it-cities/payload/admin/client#BackToStory": BackToStory_45e3919f8b9e0a0872e2bd4b9bee676f,
  "@use-it-cities/payload/admin/client#WhatTheySaid": WhatTheySaid_45e3919f8b9e0a0872e2bd4b9bee676f,
  "@use-it-cities/payload/admin/client#ReadWording": ReadWording_45e3919f8b9e0a0872e2bd4b9bee676f,
  "@use-it-cities/payload/admin/client#TickMany": TickMany_45e3919f8b9e0a0872e2bd4b9bee676f,
  "@use-it-cities/payload/admin/client#QuestionnaireCheck": QuestionnaireCheck_45e3919f8b9e0a0872e2bd4b9bee676f,
  "@use-it-cities/payload/admin/client#JsonText": JsonText_45e3919f8b9e0a0872e2bd4b9bee676f,
  "@use-it-cities/payload/admin/client#ResearcherCard": ResearcherCard_45e3919f8b9e0a0872e2bd4b9bee676f,
  "@use-it-cities/payload/admin/client#SubmissionAnswers": SubmissionAnswers_45e3919f8b9e0a0872e2bd4b9bee676f,
  "@use-it-cities/payload/admin/client#OpenAgain": OpenAgain_45e3919f8b9e0a0872e2bd4b9bee676f,
  "@use-it-cities/payload/admin/client#ChooseFact": ChooseFact_45e3919f8b9e0a0872e2bd4b9bee676f,
  "@use-it-cities/payload/admin/client#LanguageOfWords": LanguageOfWords_45e3919f8b9e0a0872e2bd4b9bee676f,
  "@use-it-cities/payload/admin/client#TitleOfWords": TitleOfWords_45e3919f8b9e0a0872e2bd4b9bee676f,
  "@use-it-cities/payload/admin/client#LinesOfWords": LinesOfWords_45e3919f8b9e0a0872e2bd4b9bee676f,
  "@use-it-cities/payload/admin/client#OpenOwnWords": OpenOwnWords_45e3919f8b9e0a0872e2bd4b9bee676f,
  "@use-it-cities/payload/admin/client#LanguageOfRow": LanguageOfRow_45e3919f8b9e0a0872e2bd4b9bee676f,
  "@use-it-cities/payload/admin#OpportunityLists": OpportunityLists_e248e1d899027a35c5afcbe9a333ce3c,
  "@use-it-cities/payload/admin/client#DayOfRow": DayOfRow_45e3919f8b9e0a0872e2bd4b9bee676f,
  "@use-it-cities/payload/admin#EventLists": EventLists_e248e1d899027a35c5afcbe9a333ce3c,
  "@use-it-cities/payload/admin/client#CodeOpens": CodeOpens_45e3919f8b9e0a0872e2bd4b9bee676f,
  "@use-it-cities/payload/admin/client#BannerKit": BannerKit_45e3919f8b9e0a0872e2bd4b9bee676f,
  "@use-it-cities/payload/admin/client#AimTarget": AimTarget_45e3919f8b9e0a0872e2bd4b9bee676f,
  "@use-it-cities/payload/admin/client#MessageWords": MessageWords_45e3919f8b9e0a0872e2bd4b9bee676f,
  "@use-it-cities/payload/admin/client#TypeInSlip": TypeInSlip_45e3919f8b9e0a0872e2bd4b9bee676f,
  "@use-it-cities/payload/admin/client#OpenMessageAgain": OpenMessageAgain_45e3919f8b9e0a0872e2bd4b9bee676f,
  "@use-it-cities/payload/admin/client#RoundUpPanel": RoundUpPanel_45e3919f8b9e0a0872e2bd4b9bee676f,
  "@use-it-cities/payload/admin/client#RoundUpItemLabel": RoundUpItemLabel_45e3919f8b9e0a0872e2bd4b9bee676f,
  "@use-it-cities/payload/admin/client#TakeDownProgress": TakeDownProgress_45e3919f8b9e0a0872e2bd4b9bee676f,
  "@payloadcms/next/client#QueryPresetsAccessCell": QueryPresetsAccessCell_2b8867833a34864a02ddf429b0728a40,
  "@payloadcms/next/client#QueryPresetsWhereCell": QueryPresetsWhereCell_2b8867833a34864a02ddf429b0728a40,
  "@payloadcms/next/client#QueryPresetsWhereField": QueryPresetsWhereField_2b8867833a34864a02ddf429b0728a40,
  "@payloadcms/next/client#QueryPresetsColumnsCell": QueryPresetsColumnsCell_2b8867833a34864a02ddf429b0728a40,
  "@payloadcms/next/client#QueryPresetsColumnField": QueryPresetsColumnField_2b8867833a34864a02ddf429b0728a40,
  "@payloadcms/next/client#QueryPresetsGroupByCell": QueryPresetsGroupByCell_2b8867833a34864a02ddf429b0728a40,
  "@payloadcms/next/client#QueryPresetsGroupByField": QueryPresetsGroupByField_2b8867833a34864a02ddf429b0728a40,
  "@use-it-cities/payload/admin#Icon": Icon_e248e1d899027a35c5afcbe9a333ce3c,
  "@use-it-cities/payload/admin#Logo": Logo_e248e1d899027a35c5afcbe9a333ce3c,
  "@use-it-cities/payload/admin#StoryBoard": StoryBoard_e248e1d899027a35c5afcbe9a333ce3c,
  "@use-it-cities/payload/admin#DeskBoard": DeskBoard_e248e1d899027a35c5afcbe9a333ce3c,
  "@use-it-cities/payload/admin#DeskLinks": DeskLinks_e248e1d899027a35c5afcbe9a333ce3c,
  "@use-it-cities/payload/admin#CommsDeskView": CommsDeskView_e248e1d899027a35c5afcbe9a333ce3c,
  "@use-it-cities/payload/admin#WordOfMouthView": WordOfMouthView_e248e1d899027a35c5afcbe9a333ce3c,
  "@use-it-cities/payload/admin#RestoredView": RestoredView_e248e1d899027a35c5afcbe9a333ce3c,
  "@use-it-cities/payload/admin#ValidationView": ValidationView_e248e1d899027a35c5afcbe9a333ce3c,
  "@use-it-cities/payload/admin#VouchersView": VouchersView_e248e1d899027a35c5afcbe9a333ce3c,
  "@use-it-cities/payload/admin#PaperEntryView": PaperEntryView_e248e1d899027a35c5afcbe9a333ce3c,
  "@use-it-cities/payload/admin#PathwayView": PathwayView_e248e1d899027a35c5afcbe9a333ce3c,
  "@use-it-cities/payload/admin#LanguagesBoardView": LanguagesBoardView_e248e1d899027a35c5afcbe9a333ce3c,
  "@use-it-cities/payload/admin#TranslateScreen": TranslateScreen_e248e1d899027a35c5afcbe9a333ce3c,
  "@use-it-cities/payload/admin#GuideBoardView": GuideBoardView_e248e1d899027a35c5afcbe9a333ce3c,
  "@use-it-cities/payload/admin#AssessmentsBoardView": AssessmentsBoardView_e248e1d899027a35c5afcbe9a333ce3c,
  "@use-it-cities/payload/admin#AssessView": AssessView_e248e1d899027a35c5afcbe9a333ce3c,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
