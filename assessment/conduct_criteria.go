package assessment

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/internal/rule"
)

// The facts that the criteria on conduct ask for.
const (
	fieldKind = iota
	fieldAssessor
	fieldOrganisation
	fieldContract
	fieldCertifiedExpert
	fieldProgrammeForm
)

// The criteria on conduct, in the order of the text.
const (
	conductExpert = iota
	conductIndependent
	conductContract
	conductOwn
	conductForm
)

var conductChecklist = rule.OldChecklist{
	Name: "conduct",
	Fields: []qagida.Field{
		fieldKind:            {Name: "kind", Text: qagida.Text{KK: "бағалаудың түрі", RU: "вид оценивания", EN: "kind of assessment"}},
		fieldAssessor:        {Name: "assessed_by", Text: qagida.Text{KK: "бағалауды өткізетін ұйым", RU: "организация, проводящая оценивание", EN: "organisation that assesses"}},
		fieldOrganisation:    {Name: "organisation", Text: qagida.Text{KK: "курсты өткізген ұйым", RU: "организация, проводившая курс", EN: "organisation that taught the course"}},
		fieldContract:        {Name: "contract", Text: qagida.Text{KK: "бағалау туралы шарттың бар-жоғы", RU: "наличие договора на оценивание", EN: "whether there is a contract for the assessment"}},
		fieldCertifiedExpert: {Name: "certified_expert", Text: qagida.Text{KK: "сарапшының сертификатталғаны", RU: "сертифицирован ли эксперт", EN: "whether the expert is certified"}},
		fieldProgrammeForm:   {Name: "programme_form", Text: qagida.Text{KK: "бағдарламада белгіленген нысанның сақталуы", RU: "соблюдение формы, установленной программой", EN: "whether the form set by the programme is kept"}},
	},
	Criteria: []rule.OldCriterion{
		conductExpert: {
			Code: CodeExpert, Provision: order95("2.7"),
			Needs: 1<<fieldKind | 1<<fieldCertifiedExpert,
			Asks: qagida.Text{
				KK: "Ұзақ мерзімді курстан кейін педагогтің деңгейін сертификатталған сарапшы растайды",
				RU: "После длительного курса уровень педагога подтверждает сертифицированный эксперт",
				EN: "After a long course a certified expert confirms the level of the teacher",
			},
		},
		conductIndependent: {
			Code: CodeIndependent, Provision: order95("27"),
			Needs: 1<<fieldKind | 1<<fieldAssessor | 1<<fieldOrganisation,
			Asks: qagida.Text{
				KK: "Ұзақ мерзімді курсты оны өткізген ұйым емес, бөгде тәуелсіз ұйым бағалайды",
				RU: "Длительный курс оценивает не сама обучавшая организация, а независимая сторонняя",
				EN: "A long course is assessed by an independent third party, not by the organisation that taught it",
			},
		},
		conductContract: {
			Code: CodeContract, Provision: order95("27"),
			Needs: 1<<fieldKind | 1<<fieldContract,
			Asks: qagida.Text{
				KK: "Ұзақ мерзімді курсты бағалауға бөгде ұйыммен шарт жасалған",
				RU: "На оценивание длительного курса со сторонней организацией заключён договор",
				EN: "There is a contract with the third party for the assessment of a long course",
			},
		},
		conductOwn: {
			Code: CodeOwn, Provision: order95("28"),
			Needs: 1<<fieldKind | 1<<fieldAssessor | 1<<fieldOrganisation,
			Asks: qagida.Text{
				KK: "Қысқа мерзімді курсты оны өткізген ұйымның өзі бағалайды",
				RU: "Краткосрочный курс оценивает сама обучавшая организация",
				EN: "A short course is assessed by the organisation that taught it",
			},
		},
		conductForm: {
			Code: CodeForm, Provision: order95("28"),
			Needs: 1<<fieldKind | 1<<fieldProgrammeForm,
			Asks: qagida.Text{
				KK: "Қысқа мерзімді курс оқу бағдарламасында белгіленген нысанда бағаланады",
				RU: "Краткосрочный курс оценивают в форме, установленной программой обучения",
				EN: "A short course is assessed in the form that its programme sets",
			},
		},
	},
}
