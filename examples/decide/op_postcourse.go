package main

import (
	"github.com/qagida/qagida"
	"github.com/qagida/qagida/postcourse"
	"github.com/qagida/qagida/qualification"
)

type dutyOut struct {
	Duty      postcourse.Duty  `json:"duty"`
	Round     int              `json:"round"`
	First     qagida.Date      `json:"first"`
	Last      qagida.Date      `json:"last"`
	Count     int              `json:"count"`
	Provision qagida.Provision `json:"provision"`
	Owed      qagida.Fact      `json:"owed"` // null while a fact is missing that decides it
}

func dutyOutOf(o postcourse.Obligation) dutyOut {
	return dutyOut{o.Duty, o.Round, o.First, o.Last, o.Count, o.Provision, o.Owed}
}

type dutiesOut struct {
	Duties []dutyOut `json:"duties"`
}

var postcourseDuties = question[postcourse.Completion, dutiesOut, postcourse.Rules]{
	"postcourse.duties", "what is owed after a course, in which days and how often (paras 35 to 37)",
	postcourseBook,
	func(r postcourse.Rules, in *postcourse.Completion) (dutiesOut, error) {
		duties, err := r.Duties(*in)
		if err != nil {
			return dutiesOut{}, err
		}
		out := dutiesOut{[]dutyOut{}}
		for o := range duties.All() {
			out.Duties = append(out.Duties, dutyOutOf(o))
		}
		return out, nil
	},
}

type progressIn struct {
	Place     qualification.Place `json:"place,omitzero"`
	Completed qagida.Date         `json:"completed,omitzero"`
	Certified qagida.Fact         `json:"certified,omitzero"`
	Course    string              `json:"course,omitzero"`
	Events    postcourse.Events   `json:"events,omitzero"`
	On        qagida.Date         `json:"on,omitzero"`
}

type dutyProgressOut struct {
	Duty      postcourse.Duty     `json:"duty"`
	Round     int                 `json:"round"`
	First     qagida.Date         `json:"first"`
	Last      qagida.Date         `json:"last"`
	Count     int                 `json:"count"`
	Provision qagida.Provision    `json:"provision"`
	Owed      qagida.Fact         `json:"owed"`
	Done      int                 `json:"done"`
	Progress  postcourse.Progress `json:"progress"`
}

type progressOut struct {
	Duties   []dutyProgressOut `json:"duties"`
	Decision qagida.Decision   `json:"decision"`
}

var postcourseProgress = question[progressIn, progressOut, postcourse.Rules]{
	"postcourse.progress", "how the duties after a course stand on a day (paras 35 to 37)",
	postcourseBook,
	func(r postcourse.Rules, in *progressIn) (progressOut, error) {
		c := postcourse.Completion{Place: in.Place, Completed: in.Completed, Certified: in.Certified, Course: in.Course}
		report, err := r.Progress(c, in.Events, in.On)
		if err != nil {
			return progressOut{}, err
		}
		out := progressOut{[]dutyProgressOut{}, report.Decision}
		for line := range report.All() {
			o := line.Obligation
			out.Duties = append(out.Duties, dutyProgressOut{
				o.Duty, o.Round, o.First, o.Last, o.Count, o.Provision, o.Owed, line.Done, line.Progress,
			})
		}
		return out, nil
	},
}
